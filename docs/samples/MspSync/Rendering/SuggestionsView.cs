using System.Globalization;
using Integration.Core.Mapping;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>Which account each unmapped tenant may be, and what speaks for it.</summary>
internal static class SuggestionsView
{
    public static void Print(IAnsiConsole console, IReadOnlyList<TenantSuggestions> tenants, Extent extent)
    {
        if (tenants.Count == 0)
        {
            console.WriteLine("Every tenant is mapped or excluded.");
            return;
        }

        var table = new TextTable(new("Tenant", 14), new("Company", 14), new("Id"), new("Safe"), new("Because", 16));
        foreach (var tenant in tenants)
        {
            if (tenant.Suggestions.Count == 0)
                table.Add([tenant.Tenant.Name, "–", "–", "–", "no company is called alike"]);

            foreach (var suggestion in tenant.Suggestions.Take(extent.IsWhole ? int.MaxValue : 2))
            {
                table.Add(
                    [
                        suggestion.Rank == 1 ? tenant.Tenant.Name : "", suggestion.Account.Name, $"{suggestion.Account.Id}", suggestion.IsSafe ? "safe" : "look",
                        string.Join(", ", suggestion.Reasons.Select(reason => reason.Text)),
                    ],
                    suggestion.Rank == 1 ? suggestion.NotSafeBecause : null);
            }
        }

        table.Print(console, extent);
        console.WriteLine();
        var safe = tenants.Count(tenant => tenant.Safe is not null);
        console.Write(new Text(string.Create(
            CultureInfo.InvariantCulture,
            $"{Words.Count(tenants.Count, "tenant")} without a link, {safe} with a safe suggestion. 'map accept --safe' takes those; 'map accept TENANT ACCOUNT' takes one, 'map interactive' asks one by one.{Environment.NewLine}")));
    }
}
