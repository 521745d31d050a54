using Integration.Core;
using JumpCloud.Client;

namespace Integration.JumpCloud.Checks;

/// <summary>Looks at the administrator whose key it is: the role, whether keys are allowed, and when this one expires. What JumpCloud does not tell is said.</summary>
internal sealed class AdministratorCheck(JumpCloudClient client, TimeProvider time)
{
    /// <exception cref="JumpCloudApiException">The administrators could not be read.</exception>
    public async Task<IReadOnlyList<Finding>> RunAsync(string providerId, CancellationToken cancellationToken)
    {
        var (self, reason) = await FindSelfAsync(cancellationToken).ConfigureAwait(false);
        var administrators = await client.ProviderAdministrators.ListAsync(providerId, null, null, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        return administrators.Find(administrator => administrator.Id == self) is { } own
            ? [.. OfOwn(own)]
            : [CheckFindings.KeyOwnerUnknown(reason ?? "It is not among the administrators of the provider."), .. OfAny(administrators)];
    }

    private IEnumerable<Finding> OfOwn(Administrator own)
    {
        if (RoleOf(own) is { } role && !role.Contains("billing", StringComparison.OrdinalIgnoreCase))
            yield return CheckFindings.RoleWithoutBilling(role);

        if (own.ApiKeyAllowed == false)
            yield return CheckFindings.KeysNotAllowed();

        if (KeyExpiry.Due(own.ApiKeyHash?.ExpireAt, time.GetUtcNow()) is { } expiry)
            yield return CheckFindings.KeyExpires(expiry, isOwn: true);
    }

    // An expired key is not this one, which was just taken.
    private IEnumerable<Finding> OfAny(IEnumerable<Administrator> administrators)
    {
        var now = time.GetUtcNow();
        var next = administrators.Select(administrator => administrator.ApiKeyHash?.ExpireAt).Where(expiry => expiry > now).Min();
        return KeyExpiry.Due(next, now) is { } expiry ? [CheckFindings.KeyExpires(expiry, isOwn: false)] : [];
    }

    // JumpCloud spells one role in several fields, not all of which are always there; ids among them say nothing.
    private static string? RoleOf(Administrator administrator)
    {
        var names = administrator.RoleNames.Append(administrator.RoleName).Where(name => !string.IsNullOrWhiteSpace(name)).Distinct().ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    // The route is undocumented.
    private async Task<(string? Id, string? Reason)> FindSelfAsync(CancellationToken cancellationToken)
    {
        try
        {
            var self = await client.Users.GetSelfAsync(null, cancellationToken).ConfigureAwait(false);
            return self.Id is { } id ? (id, null) : (null, "JumpCloud's answer names no id.");
        }
        catch (JumpCloudApiException exception) when (exception.StatusCode is not null)
        {
            return (null, exception.Message);
        }
    }
}
