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
            Add(CsvText.Rows(File.ReadAllText(path)), options.Mapping.TenantDomains);
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new OptionsValidationException(name ?? "", typeof(IntegrationOptions), [$"Mapping:TenantDomainsFile '{path}' cannot be read: {exception.Message}"]);
        }
    }

    private static void Add(List<string[]> rows, IDictionary<string, string> domains)
    {
        string[] columns = rows.Count == 0 ? [] : [.. rows[0].Select(column => column.Trim().ToLowerInvariant())];
        var (tenant, domain) = (Array.IndexOf(columns, Tenant), Array.IndexOf(columns, Domain));
        if (tenant < 0 || domain < 0)
            throw new FormatException($"Its first row must name the columns '{Tenant}' and '{Domain}'.");

        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].Length <= Math.Max(tenant, domain) || rows[i][tenant].Trim() is not { Length: > 0 } of)
                throw new FormatException($"Row {i + 1} has no {Tenant} or no {Domain}.");

            domains[of] = domains.TryGetValue(of, out var others) ? $"{others}, {rows[i][domain]}" : rows[i][domain];
        }
    }
}
