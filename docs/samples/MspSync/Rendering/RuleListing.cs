using Integration.Core.Ticketing;

namespace MspSync.Rendering;

/// <summary>A rule, and whether it takes part.</summary>
/// <param name="Order">Its place in the order in which rules are tried, from 1.</param>
/// <param name="OffBecause">Why it does not take part; null when it does.</param>
/// <param name="Rule">The rule.</param>
internal sealed record RuleListing(int Order, string? OffBecause, TicketingRule Rule)
{
    public static IReadOnlyList<RuleListing> Of(IEnumerable<TicketingRule> rules) =>
        [.. rules.Select((rule, index) => new RuleListing(index + 1, WhyOff(rule), rule))];

    private static string? WhyOff(TicketingRule rule) => rule switch
    {
        { IsEnabled: false } => "IsEnabled is false.",
        { IsUnverified: true } => "IsUnverified is true: it was imported, and nobody confirmed its match.",
        _ => null,
    };
}
