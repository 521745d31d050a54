namespace Integration.Core.Mapping;

/// <summary>A tenant and an account, by their positions, and what they have in common.</summary>
internal sealed record MatchPair
{
    /// <summary>The <see cref="NameScore"/> of the same name with the same legal form.</summary>
    public const double PerfectName = 0.97;

    private const double MostLike = 0.9;

    public required int Tenant { get; init; }

    public required int Account { get; init; }

    /// <summary>Gets the external id that both have; null for none.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Gets the domain that both have; null for none.</summary>
    public string? Domain { get; init; }

    /// <summary>Gets the name that both have, for people; null for none.</summary>
    public string? SameName { get; init; }

    /// <summary>Gets a value indicating whether the whole names are the same, and not one that is a part.</summary>
    public bool IsWholeName { get; init; }

    /// <summary>Gets the legal form of either.</summary>
    public required (string Tenant, string Account) Forms { get; init; }

    public required double Likeness { get; init; }

    public bool IsStrong => ExternalId is not null || Domain is not null || SameName is not null;

    /// <summary>Gets a value indicating whether the whole names are the same when Müller, Mueller and Muller are.</summary>
    public bool IsSameFolded { get; init; }

    public bool HasSameForm => Forms.Tenant == Forms.Account;

    public bool IsWithoutForms => Forms is { Tenant: "", Account: "" };

    public bool HasOtherForm => !HasSameForm && Forms.Tenant.Length > 0 && Forms.Account.Length > 0;

    /// <summary>Gets how alike the names alone are.</summary>
    public double NameScore => SameName is null
        ? Likeness * MostLike * (HasOtherForm ? 0.97 : 1)
        : PerfectName - (IsWholeName ? 0 : 0.03) - (HasSameForm ? 0 : HasOtherForm ? 0.03 : 0.01);

    public double Score => this switch
    {
        { ExternalId: not null } => 1,
        { Domain: not null } => PerfectName + (0.02 * Likeness),
        _ => NameScore,
    };

    public static MatchPair Of(int tenant, MatchRecord of, int account, MatchRecord other, NameWeights weights)
    {
        var same = of.Name.Against(other.Name).FirstOrDefault(parts => parts.Own.SharesKey(parts.Other));
        var isWhole = same.Own is not null && of.Name.IsSame(same.Own, other.Name, same.Other);
        return new MatchPair
        {
            Tenant = tenant,
            Account = account,
            ExternalId = of.ExternalIds.FirstOrDefault(id => other.ExternalIds.Contains(id, StringComparer.OrdinalIgnoreCase)),
            Domain = of.Domains.FirstOrDefault(other.Domains.Contains),
            SameName = same.Own?.Text,
            IsWholeName = isWhole,
            IsSameFolded = of.Name.Whole.Letters.Length > 0 && of.Name.Whole.Letters == other.Name.Whole.Letters,
            Forms = same.Own is null ? (of.Name.Whole.Form, other.Name.Whole.Form) : (same.Own.Form, same.Other.Form),
            Likeness = LikenessOf(of.Name, other.Name, weights),
        };
    }

    private static double LikenessOf(CompanyName one, CompanyName other, NameWeights weights)
    {
        if (one.Whole.Keys.Length == 0 || other.Whole.Keys.Length == 0)
            return 0;

        return one.Against(other).Where(parts => parts is { Own.Keys.Length: > 0, Other.Keys.Length: > 0 }).Max(parts => NameLikeness.Of(parts.Own, parts.Other, weights));
    }
}
