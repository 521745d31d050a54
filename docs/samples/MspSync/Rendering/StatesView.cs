using Integration.Core.Mapping;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>Where every tenant stands.</summary>
internal static class StatesView
{
    public static void Print(IAnsiConsole console, IReadOnlyList<TenantState> all, IReadOnlyList<TenantState> shown, bool withProducts, Extent extent)
    {
        if (shown.Count > 0)
        {
            var table = new TextTable(
            [
                new("Tenant", 14), .. withProducts ? [new TextColumn("Product", 6)] : Array.Empty<TextColumn>(),
                new("State"), new("Account", 14), new("Contract line, or why not", 16),
            ]);
            foreach (var tenant in shown)
            {
                table.Add(
                    [
                        tenant.Tenant.Name, .. withProducts ? [tenant.Product] : Array.Empty<string>(),
                        $"{tenant.State}".ToLowerInvariant(), tenant.Link?.AccountName ?? "–", Line(tenant),
                    ],
                    tenant.IsInSource == false ? "The source does not list the tenant any more." : null);
            }

            table.Print(console, extent);
            console.WriteLine();
        }

        console.WriteLine(string.Join(", ", all.CountBy(tenant => tenant.State).OrderBy(state => state.Key).Select(state => $"{state.Value} {$"{state.Key}".ToLowerInvariant()}").DefaultIfEmpty("No tenant")) + ".");
    }

    private static string Line(TenantState tenant) => tenant.Link switch
    {
        null => "–",
        { ExcludedBecause: { } reason } => reason,
        { Line: null } => "no line yet",
        var link => $"{link.ContractName ?? $"contract {link.Contract}"}: {link.ServiceName ?? $"line {link.Line}"}{(link.Policy.Summed ? ", summed" : "")}",
    };
}
