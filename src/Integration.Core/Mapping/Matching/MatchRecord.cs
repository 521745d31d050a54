namespace Integration.Core.Mapping;

/// <summary>A tenant or an account, as it is matched.</summary>
internal sealed record MatchRecord
{
    public required string Id { get; init; }

    /// <summary>Gets the name as people see it, with the id.</summary>
    public required string Label { get; init; }

    public required CompanyName Name { get; init; }

    public required IReadOnlyList<string> ExternalIds { get; init; }

    public required IReadOnlyList<string> Domains { get; init; }

    public static MatchRecord Of(string id, string name, IEnumerable<string> externalIds, IEnumerable<string> domains, IReadOnlyCollection<string> ignored) => new()
    {
        Id = id,
        Label = $"{name} ({id})",
        Name = CompanyName.Of(name),
        // A field that holds a dash, or the stars of a protected one, holds no id.
        ExternalIds = [.. externalIds.Select(text => text.Trim()).Where(text => text.Any(char.IsLetterOrDigit)).Distinct(StringComparer.OrdinalIgnoreCase)],
        Domains = [.. domains.SelectMany(WebDomain.All).Select(WebDomain.Find).OfType<string>()
            .Where(domain => !WebDomain.IsShared(domain, ignored)).Distinct(StringComparer.Ordinal)],
    };
}
