using Integration.Core.Mapping;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>Links that were made, and the tenants that stay unmapped with their reasons.</summary>
internal static class MappingView
{
    public static void Print(IAnsiConsole console, MappingResult result, int most = 10)
    {
        console.MarkupLineInterpolated($"[bold]{Words.Count(result.Added.Count, "tenant")} linked now.[/]");
        if (result.Added.Count > 0)
        {
            var links = new TextTable(new("Tenant", 14), new("Account", 14), new("Contract"), new("Line"));
            foreach (var link in result.Added)
            {
                links.Add([link.TenantName, link.AccountName ?? "", $"{link.Contract}", $"{link.Line}"]);
            }

            links.Print(console, new Extent(most));
        }

        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{Words.Count(result.Unmapped.Count, "tenant stays", "tenants stay")} unmapped.[/]");
        foreach (var reason in result.Unmapped.GroupBy(unmapped => unmapped.Reason.Code))
        {
            PrintReason(console, [.. reason], most);
        }
    }

    private static void PrintReason(IAnsiConsole console, List<UnmappedTenant> tenants, int most)
    {
        var table = new TextTable(new("Tenant", 14), new($"Why ({tenants[0].Reason.Code})", 20));
        foreach (var (tenant, _, reason) in tenants)
        {
            table.Add([tenant.Name, reason.Text]);
        }

        table.Print(console, new Extent(most));
        if (tenants[0].Reason.Fix is { } fix)
        {
            console.Write(new Padder(new Text(Words.Printable(fix), new Style(decoration: Decoration.Dim)), new Padding(2, 0, 0, 0)));
        }
    }
}
