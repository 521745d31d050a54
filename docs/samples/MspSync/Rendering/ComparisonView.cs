using Integration.Core.Mapping;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>The links beside the mappings of the source's portal.</summary>
internal static class ComparisonView
{
    public static void Print(IAnsiConsole console, IReadOnlyList<PortalComparison> comparisons, bool all)
    {
        var table = new TextTable(new("Tenant", 14), new("Compared"), new("In the portal", 14), new("Here", 14));
        foreach (var each in comparisons.Where(each => all || each.Agreement != PortalAgreement.Same).OrderBy(each => each.Agreement))
        {
            table.Add(
                [each.TenantName, Named(each.Agreement), each.Portal is { } portal ? portal.AccountName ?? $"{portal.Account}" : "–", each.Link is { } link ? link.AccountName ?? "left out" : "–"],
                [.. each.Differences]);
        }

        if (table.Count > 0)
        {
            table.Print(console);
            console.WriteLine();
        }

        console.WriteLine(comparisons.Count == 0
            ? "Neither the portal nor this store maps a tenant."
            : string.Join(", ", comparisons.CountBy(each => each.Agreement).OrderBy(count => count.Key).Select(count => $"{count.Value} {Named(count.Key)}")) + ".");
    }

    private static string Named(PortalAgreement agreement) => agreement switch
    {
        PortalAgreement.Same => "same",
        PortalAgreement.Differs => "differ",
        PortalAgreement.OnlyInPortal => "only in the portal",
        _ => "only here",
    };
}
