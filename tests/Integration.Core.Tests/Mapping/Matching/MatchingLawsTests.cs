using FsCheck;
using FsCheck.Fluent;
using Integration.Core.Mapping;

namespace Integration.Core.Tests.Mapping.Matching;

public class MatchingLawsTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly string[] Names =
    [
        "Contoso", "Contoso Ltd", "Contoso Limited", "Contoso GmbH", "Contoso Berlin", "Contoso Berlin GmbH", "Contosso Ltd", "Berlin Contoso", "Contoso t/a Fabrikam", "Fabrikam", "Fabrikam (Berlin)",
        "Müller Bau GmbH", "Mueller Bau GmbH", "Muller Bau", "Müller & Söhne", "Müller und Soehne KG", "IT Services", "IT Services GmbH", "Studio 54", "Studio 45", "HCM", "Harborview Capital Management",
    ];

    [Fact]
    public void Suggest_OrderOfTheInput_DoesNotMatter() => Holds(world =>
        Told(world) == Told(world with { Tenants = [.. world.Tenants.Reverse()], Accounts = [.. world.Accounts.Reverse()] }));

    [Fact]
    public void Suggest_SafeOnes_AreOneToOneActiveAndNeverAlikeAlone() => Holds(world =>
    {
        var safe = TenantMatcher.Suggest(world).Where(suggestion => suggestion.IsSafe).ToList();
        return safe.DistinctBy(suggestion => suggestion.Tenant.Id).Count() == safe.Count && safe.DistinctBy(suggestion => suggestion.Account.Id).Count() == safe.Count
            && safe.All(suggestion => suggestion is { Rank: 1, Account.IsActive: true, Evidence: not MatchEvidence.Similarity });
    });

    [Fact]
    public void Suggest_AfterTheSafeOnesWereAccepted_ChangesNothingElse() => Holds(world =>
    {
        var before = TenantMatcher.Suggest(world);
        var accepted = before.Where(suggestion => suggestion.IsSafe).ToList();
        var after = TenantMatcher.Suggest(world with
        {
            Settled = world.Settled.Concat(accepted.Select(suggestion => suggestion.Tenant.Id)).ToHashSet(),
            Linked = world.Linked.Concat(accepted.Select(suggestion => suggestion.Account.Id)).ToHashSet(),
        });
        var rest = before.Where(suggestion => accepted.All(other => other.Tenant != suggestion.Tenant));
        return rest.Select(Pair).SequenceEqual(after.Select(Pair)) && !after.Any(suggestion => suggestion.IsSafe);
    });

    [Fact]
    public void Suggest_NamesakeOfATenantJoins_LeavesItNothingSafeByNameAlone() => Holds(world =>
    {
        var first = world.Tenants.First();
        var joined = TenantMatcher.Suggest(world with { Tenants = [.. world.Tenants, new Tenant(new("t9"), first.Name)] });
        return !joined.Any(suggestion => suggestion is { IsSafe: true, Evidence: MatchEvidence.ExactName } && suggestion.Tenant.Id == first.Id);
    });

    [Fact]
    public void Suggest_Scores_FallWithTheRankFromOneToZero() => Holds(world => TenantMatcher.Suggest(world).GroupBy(suggestion => suggestion.Tenant.Id).All(some =>
        some.Select(suggestion => suggestion.Rank).SequenceEqual(Enumerable.Range(1, some.Count()))
        && some.All(suggestion => suggestion.Score is >= 0 and <= 1 && suggestion.Reasons.Count > 0)
        && some.Zip(some.Skip(1)).All(pair => pair.First.Evidence <= pair.Second.Evidence)));

    private static string Told(MatchInput world) => string.Join('\n', TenantMatcher.Suggest(world).Select(suggestion =>
        $"{Pair(suggestion)} {suggestion.Rank} {suggestion.Score} {suggestion.NotSafeBecause} {string.Join(", ", suggestion.Reasons)}"));

    private static (TenantId, AccountId) Pair(MappingSuggestion suggestion) => (suggestion.Tenant.Id, suggestion.Account.Id);

    private static void Holds(Func<MatchInput, bool> law) => Check.One(Runs, Prop.ForAll(Worlds().ToArbitrary(), law));

    private static Gen<MatchInput> Worlds() =>
        from tenants in Side().ListOf()
        from accounts in Side().ListOf()
        where tenants.Count is > 0 and < 9 && accounts.Count < 9
        select new MatchInput
        {
            Tenants = [.. tenants.Select((side, i) => new Tenant(new($"t{i}"), side.Name) { Domains = side.Domains })],
            Accounts = [.. accounts.Select((side, i) => new Account(new($"a{i}"), side.Name, side.IsActive) { Domains = side.Domains, ExternalIds = side.Ids })],
            Settled = tenants.Index().Where(item => item.Item.IsSettled).Select(item => new TenantId($"t{item.Index}")).ToHashSet(),
        };

    private static Gen<(string Name, string[] Domains, string[] Ids, bool IsActive, bool IsSettled)> Side() =>
        from name in Gen.Elements(Names)
        from domain in Gen.Frequency((3, Gen.Constant("")), (1, Gen.Elements("contoso.com", "mueller.de")))
        from id in Gen.Frequency((6, Gen.Constant("")), (1, Gen.Elements("t0", "t1")))
        from isActive in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
        from isSettled in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        select (name, domain.Length == 0 ? Array.Empty<string>() : [domain], id.Length == 0 ? Array.Empty<string>() : [id], isActive, isSettled);
}
