using System.Globalization;
using Integration.Core.Billing;
using Integration.Core.Mapping;

namespace Integration.Core.Tests.Mapping.Matching;

/// <summary>How well suggestions met the truth of a world.</summary>
internal sealed record MatchingFigures(int Pairs, int Accepted, int First, IReadOnlyList<MappingSuggestion> Wrong)
{
    private const double LeastAccepted = 0.60;
    private const double LeastFirst = 0.95;

    public double AcceptedShare => (double)Accepted / Pairs;

    public double FirstShare => (double)First / Pairs;

    /// <summary>The links that a night makes by itself and that are wrong, where each account has one contract with one line.</summary>
    public required IReadOnlyList<Link> WrongAtNight { get; init; }

    /// <summary>The bars that the world misses, for people; empty when it holds them all.</summary>
    public IReadOnlyList<string> Misses =>
    [
        .. Wrong.Select(wrong => $"{wrong.Tenant.Name} is not {wrong.Account.Name}: {string.Join(", ", wrong.Reasons.Select(reason => reason.Text))}"),
        .. WrongAtNight.Select(wrong => $"{wrong.TenantName} is not {wrong.AccountName}, and a night links them"),
        .. AcceptedShare < LeastAccepted ? [string.Create(CultureInfo.InvariantCulture, $"{AcceptedShare:P1} are accepted, and not {LeastAccepted:P0}")] : Array.Empty<string>(),
        .. FirstShare < LeastFirst ? [string.Create(CultureInfo.InvariantCulture, $"{FirstShare:P1} come first, and not {LeastFirst:P0}")] : Array.Empty<string>(),
    ];

    public static MatchingFigures Of(NamingWorld world, MappingOptions? options = null)
    {
        var suggestions = TenantMatcher.Suggest(new MatchInput { Tenants = world.Tenants, Accounts = world.Accounts, Options = options ?? new() });
        var safe = suggestions.Where(suggestion => suggestion.IsSafe).ToList();
        return new MatchingFigures(
            world.Truth.Count,
            safe.Count(IsTrue),
            suggestions.Count(suggestion => suggestion.Rank == 1 && IsTrue(suggestion)),
            [.. safe.Where(suggestion => !IsTrue(suggestion))])
        {
            WrongAtNight = [.. Night(world, options ?? new()).Where(link => !world.Truth.TryGetValue(link.Tenant, out var account) || account != link.Account)],
        };

        bool IsTrue(MappingSuggestion suggestion) => world.Truth.TryGetValue(suggestion.Tenant.Id, out var account) && account == suggestion.Account.Id;
    }

    private static IReadOnlyList<Link> Night(NamingWorld world, MappingOptions options)
    {
        var billing = new BillingOptions { Products = { new BillingProduct { Name = "jumpcloud", ServiceNames = { "JumpCloud" } } } };
        var term = new DateRange(new(2026, 1, 1), new(2026, 12, 31));
        return new TenantMapper(world.Tenants, world.Accounts, [], billing, options).Map([.. world.Accounts.Select(ContractOf)], new(2026, 6, 15)).Added;

        Contract ContractOf(Account account) => new()
        {
            Id = new(account.Id.Value),
            Account = account.Id,
            Name = "Contract",
            Term = term,
            IsActive = true,
            IsRecurring = true,
            Lines =
            [
                new ContractLine
                {
                    Id = new(account.Id.Value),
                    Contract = new(account.Id.Value),
                    ContractName = "Contract",
                    Account = account.Id,
                    Service = new("1"),
                    ServiceName = "JumpCloud",
                    Term = term,
                    IsBillable = true,
                    PeriodMonths = 1,
                },
            ],
        };
    }
}
