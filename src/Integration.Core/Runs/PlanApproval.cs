namespace Integration.Core.Runs;

/// <summary>A person's approval of a plan. It lifts the gates for exactly that plan, not its blocking findings.</summary>
/// <param name="Hash">The plan's hash, whole.</param>
/// <param name="By">Who approved.</param>
/// <param name="At">When.</param>
/// <param name="Why">Why, in the person's words; null when nothing was said.</param>
public sealed record PlanApproval(string Hash, string By, DateTimeOffset At, string? Why);
