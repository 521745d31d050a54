using Microsoft.Extensions.Options;

namespace Integration.Core.Mapping;

/// <summary>Reads the domains of tenants from the file that the settings name, beside those that stand in the settings.</summary>
internal sealed class TenantDomainsFile : IPostConfigureOptions<IntegrationOptions>
{
    private const string Tenant = "tenant";
    private const string Domain = "domain";

    public void PostConfigure(string? name, IntegrationOptions options)
    {
        if (options.Mapping.TenantDomainsFile is not { } path)
            return;

        try
        {
            Add(CsvText.NumberedRows(File.ReadAllText(path)), options.Mapping.TenantDomains);
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new OptionsValidationException(name ?? "", typeof(IntegrationOptions), [$"Mapping:TenantDomainsFile '{path}' cannot be read: {exception.Message}"]);
        }
    }

    private static void Add(List<(int Number, string[] Cells)> rows, IDictionary<string, string> domains)
    {
        string[] columns = rows.Count == 0 ? [] : [.. rows[0].Cells.Select(column => column.Trim().ToLowerInvariant())];
        var (tenant, domain) = (Array.IndexOf(columns, Tenant), Array.IndexOf(columns, Domain));
        if (tenant < 0 || domain < 0)
            throw new FormatException($"Its first row must name the columns '{Tenant}' and '{Domain}'.");

        foreach (var (number, cells) in rows.Skip(1))
        {
            if (cells.Length <= Math.Max(tenant, domain) || cells[tenant].Trim() is not { Length: > 0 } of)
                throw new FormatException($"Row {number} has no {Tenant} or no {Domain}.");

            domains[of] = domains.TryGetValue(of, out var others) ? $"{others}, {cells[domain]}" : cells[domain];
        }
    }
}
