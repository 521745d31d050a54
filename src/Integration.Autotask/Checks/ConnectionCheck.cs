using Autotask.Client;
using Integration.Autotask.Reads;
using Integration.Core;

namespace Integration.Autotask.Checks;

/// <summary>Asks Autotask, with as few requests as tell it, whether this connection can bill.</summary>
internal sealed class ConnectionCheck(AutotaskClient client, CompanyReader companies, TimeProvider time)
{
    private static readonly AutotaskQuery<ContractService> SomeCosts = new() { IncludeFields = [ContractServiceFields.Id, ContractServiceFields.UnitCost] };

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) =>
        RunAsync(client, time, [CheckCostsAsync, CheckWritesAsync, CheckCompanyTypesAsync, CheckCompanyIdFieldAsync], cancellationToken);

    /// <summary>The findings of a job's own checks, behind those of the connection. The first answer that it cannot be used, or not before the hour is over, ends the check.</summary>
    public static async Task<IReadOnlyList<Finding>> RunAsync(
        AutotaskClient client, TimeProvider time, IReadOnlyList<Func<CancellationToken, Task<IEnumerable<Finding>>>> checks, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        try
        {
            var threshold = await Threshold.ReadAsync(client, time, cancellationToken).ConfigureAwait(false);
            findings.AddRange(threshold.Findings());
            foreach (var check in threshold.IsUsedUp ? [] : checks)
                findings.AddRange(await check(cancellationToken).ConfigureAwait(false));
        }
        catch (AutotaskApiException exception)
        {
            findings.Add(Explain(exception));
        }

        return [.. findings.OrderByDescending(finding => finding.Severity)];
    }

    private async Task<IEnumerable<Finding>> CheckCostsAsync(CancellationToken cancellationToken)
    {
        await foreach (var page in client.ContractServices.ListPagesAsync(SomeCosts, null, null, cancellationToken).ConfigureAwait(false))
            return page.Items.Count > 0 && page.Items.All(line => line.UnitCost is null) ? [CheckFindings.CostsHidden(page.Items.Count)] : [];

        return [];
    }

    private async Task<IEnumerable<Finding>> CheckWritesAsync(CancellationToken cancellationToken)
    {
        var adjustments = await client.ContractServiceAdjustments.GetInformationAsync(null, cancellationToken).ConfigureAwait(false);
        return adjustments.CanCreate == false
            ? [CheckFindings.RightMissing("adjust services on contracts", "canCreate of ContractServiceAdjustments is false.")]
            : [];
    }

    private async Task<IEnumerable<Finding>> CheckCompanyTypesAsync(CancellationToken cancellationToken)
    {
        var (_, problem) = await companies.FindTypesAsync(cancellationToken).ConfigureAwait(false);
        return problem is null ? [] : [CheckFindings.CompanyTypeUnknown(problem)];
    }

    private async Task<IEnumerable<Finding>> CheckCompanyIdFieldAsync(CancellationToken cancellationToken)
    {
        var (_, problem) = await companies.FindIdFieldAsync(cancellationToken).ConfigureAwait(false);
        return problem is null ? [] : [CheckFindings.CompanyIdFieldUnknown(problem)];
    }

    private static Finding Explain(AutotaskApiException exception)
    {
        if (Says(exception, "Zone information could not be determined"))
            return CheckFindings.UserUnknown(exception.Message);

        if (Says(exception, "IntegrationCode is invalid"))
            return CheckFindings.IntegrationCodeInvalid(exception.Message);

        if (Says(exception, "adequate permissions"))
            return CheckFindings.RightMissing($"do what {exception.Path} asks", exception.Message);

        return exception is AutotaskCredentialsException ? CheckFindings.CredentialsRefused(exception.Message) : CheckFindings.Unreachable(exception.Message);
    }

    private static bool Says(AutotaskApiException exception, string text) =>
        exception.Messages.Any(message => message.Contains(text, StringComparison.OrdinalIgnoreCase));
}
