using System.Globalization;
using System.Net;
using Integration.Core;
using Integration.SnipeIt.Calls;
using Integration.SnipeIt.Creating;
using Integration.SnipeIt.Rows;

namespace Integration.SnipeIt.Checks;

/// <summary>Asks Snipe-IT, with as few requests as tell it, whether assets can be kept in it.</summary>
internal sealed class ConnectionCheck(SnipeItClient client, SnipeItOptions options, InstallationCache installations, TimeProvider time)
{
    private const int Few = 2;

    // Fewer assets may well be of one company.
    private const int Enough = 20;

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var findings = new List<Finding>(CheckExpiry());
        try
        {
            installations.Forget();
            var installation = await installations.GetAsync(cancellationToken).ConfigureAwait(false);
            findings.AddRange(OfSettings(installation));
            findings.AddRange(await CheckListsAsync(cancellationToken).ConfigureAwait(false));
            findings.AddRange(await CheckCompaniesAsync(installation, cancellationToken).ConfigureAwait(false));
        }
        catch (SnipeItApiException exception)
        {
            findings.Add(Explain(exception));
        }

        return [.. findings.OrderByDescending(finding => finding.Severity)];
    }

    private IEnumerable<Finding> CheckExpiry() =>
        KeyExpiry.Due(options.TokenExpiresAt, time.GetUtcNow()) is { } expiry ? [CheckFindings.TokenExpires(expiry)] : [];

    private IEnumerable<Finding> OfSettings(Installation installation)
    {
        if (installation.Problems.ToList() is { Count: > 0 } problems)
            yield return CheckFindings.SettingUnknown(problems);
        if (string.IsNullOrWhiteSpace(options.Create.Status))
            yield return CheckFindings.NothingCreated();
        if (options.Fields.Count == 0)
            yield return CheckFindings.NoTechnicalData();
    }

    private async Task<IEnumerable<Finding>> CheckListsAsync(CancellationToken cancellationToken)
    {
        return
        [
            .. await CheckListAsync(AssetState.Archived, asset => asset.Status?.IsArchived == true, cancellationToken).ConfigureAwait(false),
            .. await CheckListAsync(AssetState.Deleted, asset => asset.IsDeleted, cancellationToken).ConfigureAwait(false),
        ];
    }

    private async Task<IEnumerable<Finding>> CheckListAsync(AssetState state, Func<Asset, bool> belongs, CancellationToken cancellationToken)
    {
        var first = await client.ListFirstAssetsAsync(state, Few, cancellationToken).ConfigureAwait(false);
        return first.FirstOrDefault(asset => !belongs(asset)) is { } other
            ? [CheckFindings.ListIgnored($"{state}", string.Create(CultureInfo.InvariantCulture, $"The list shows asset {other.Id}, which is not {state}."))]
            : [];
    }

    private async Task<IEnumerable<Finding>> CheckCompaniesAsync(Installation installation, CancellationToken cancellationToken)
    {
        var assets = await client.ListFirstAssetsAsync(AssetState.InUse, options.PageSize, cancellationToken).ConfigureAwait(false);
        if (assets.Count < Enough || assets[0].Company is not { } company || assets.Any(asset => asset.Company?.Id != company.Id))
            return [];

        var companies = installation.Catalog.Companies;
        if (companies.Count == 0)
            companies = await client.ListCompaniesAsync(cancellationToken).ConfigureAwait(false);
        return companies.Count > 1 ? [CheckFindings.MayBeConfined(company.Name, companies.Count, assets.Count)] : [];
    }

    private static Finding Explain(SnipeItApiException exception) => exception switch
    {
        SnipeItCredentialsException => CheckFindings.TokenRefused(exception.Message),
        SnipeItThrottledException => CheckFindings.Throttled(exception.Message),
        { StatusCode: HttpStatusCode.Forbidden } => CheckFindings.NotPermitted(exception.Message),
        _ => CheckFindings.Unreachable(exception.Message),
    };
}
