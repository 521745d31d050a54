using Autotask.Client;
using Integration.Core.Journal;

namespace Integration.Autotask.Writes;

/// <summary>What Autotask's answer to a write proves. Texts are the only proof: validation, missing rights and faults of the server share status 500.</summary>
internal static class Answers
{
    private const string DateTaken = "insert duplicate data into contract_service_period";

    // Reported by others from live tenants or written in Autotask's help; each comes from a check that precedes the write.
    private static readonly string[] Refusals =
    [
        "effectiveDate must be between the start date and end date of the Contract",
        "already approved and posted contract period",
        "adequate permissions",
        "Value does not reference an existing entity for",
        "Reference value on field:",
        "Picklist value [",
    ];

    public static WriteProof Prove(AutotaskApiException exception) => exception switch
    {
        { RequestState: AutotaskRequestState.NotSent } or AutotaskThrottledException or AutotaskCredentialsException => WriteProof.NotSent,
        _ when Says(exception, DateTaken) => WriteProof.DateTaken,
        _ when Refusals.Any(text => Says(exception, text)) => WriteProof.Refused,
        _ => WriteProof.Uncertain,
    };

    private static bool Says(AutotaskApiException exception, string text) =>
        exception.Messages.Any(message => message.Contains(text, StringComparison.OrdinalIgnoreCase));
}
