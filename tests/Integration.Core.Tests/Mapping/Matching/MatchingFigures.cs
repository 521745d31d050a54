using Integration.Core.Mapping;

namespace Integration.Core.Tests.Mapping.Matching;

/// <summary>How well suggestions met the truth of a world.</summary>
internal sealed record MatchingFigures(int Pairs, int Accepted, int First, IReadOnlyList<MappingSuggestion> Wrong)
{
    public double AcceptedShare => (double)Accepted / Pairs;

    public double FirstShare => (double)First / Pairs;

    public static MatchingFigures Of(NamingWorld world, MappingOptions? options = null)
    {
        var suggestions = TenantMatcher.Suggest(new MatchInput { Tenants = world.Tenants, Accounts = world.Accounts, Options = options ?? new() });
        var safe = suggestions.Where(suggestion => suggestion.IsSafe).ToList();
        return new MatchingFigures(
            world.Truth.Count,
            safe.Count(IsTrue),
            suggestions.Count(suggestion => suggestion.Rank == 1 && IsTrue(suggestion)),
            [.. safe.Where(suggestion => !IsTrue(suggestion))]);

        bool IsTrue(MappingSuggestion suggestion) => world.Truth.TryGetValue(suggestion.Tenant.Id, out var account) && account == suggestion.Account.Id;
    }
}
