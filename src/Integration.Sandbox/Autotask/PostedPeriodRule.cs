namespace Integration.Sandbox.Autotask;

/// <summary>What becomes of an adjustment that reaches into an approved and posted period. Which of the two Autotask does is not known.</summary>
public enum PostedPeriodRule
{
    /// <summary>It is refused with the text that the user interface shows.</summary>
    Refuse,

    /// <summary>It is accepted: posted periods keep their units, later ones change, and the difference is a charge of its own.</summary>
    SeparateCharge,
}
