using Integration.Core;

namespace Integration.Autotask.Checks;

/// <summary>Reads from an entity's information what the API user may do there.</summary>
internal static class Rights
{
    // What the security level gives where it gives nothing; every other value lets at least some rows be touched.
    private const string NoAccess = "None";

    public static bool Has(bool? can, string? access) => can != false && !NoAccess.Equals(access, StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<Finding> Missing(string what, string collection, bool? can, string? access) =>
        Has(can, access) ? [] : [CheckFindings.RightMissing(what, $"The entity information of {collection} gives this user no access for it.")];
}
