package probity.policy.booklet;

import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.policy.guard.Judgement;

/// What a booklet is made from.
record Edition(Policy policy, PolicyVersion version, Judgement judgement) {}
