package probity.service.page.activation;

import probity.service.page.Link;
import probity.service.page.upload.ProgressPage;

/// A comparison at work.
public record ComparingPage(Link crumb, String title, ProgressPage progress) {}
