namespace Integration.Core.Billing;

/// <summary>Refuses bounds of auto-approval that make no sense, or that a gate makes pointless.</summary>
internal static class AutoApprovalCheck
{
    public static IEnumerable<string> Of(AutoApprovalOptions options, GateOptions gates)
    {
        foreach (var (name, most) in new[] { (nameof(options.MaximumRise), options.MaximumRise), (nameof(options.MaximumFall), options.MaximumFall) })
        {
            if (most < 0)
                yield return $"Billing:AutoApproval:{name} is {most}; set it to 0 or above, or leave it out.";
            else if (most > gates.MaximumStep)
                yield return Pointless(name, $"{most}", "MaximumStep", $"{gates.MaximumStep}");
        }

        foreach (var (name, share, gate, limit) in new[]
        {
            (nameof(options.MaximumRiseShare), options.MaximumRiseShare, nameof(gates.MaximumStepShare), gates.MaximumStepShare),
            (nameof(options.MaximumFallShare), options.MaximumFallShare, nameof(gates.MaximumStepShare), gates.MaximumStepShare),
            (nameof(options.MaximumCostMoveShare), options.MaximumCostMoveShare, nameof(gates.MaximumCostMoveShare), gates.MaximumCostMoveShare),
        })
        {
            if (share is < 0 or > 1 or double.NaN)
                yield return $"Billing:AutoApproval:{name} is {share}; set a share from 0 to 1, or leave it out.";
            else if (share > limit)
                yield return Pointless(name, $"{share}", gate, $"{limit}");
        }
    }

    private static string Pointless(string name, string value, string gate, string limit) =>
        $"Billing:AutoApproval:{name} is {value}, and the gate Billing:Gates:{gate} holds what is above {limit}; lower the one or raise the other.";
}
