using Integration.Core.Mapping;
using Integration.Core.Runs;
using Integration.Core.Storage;
using Microsoft.Extensions.Options;

namespace MspSync.Hosting;

/// <summary>An exception that a person can do something about: its message, and the exit code it leads to.</summary>
internal sealed record Failure(string Message, ExitCode ExitCode)
{
    /// <summary>Null for an exception that is a defect; those keep their stack trace.</summary>
    public static Failure? From(Exception exception) => exception switch
    {
        OperationCanceledException =>
            new("Stopped. What was in hand is finished or parked in the journal; the next run settles it.", ExitCode.Issues),
        OptionsValidationException invalid => new(string.Join(Environment.NewLine, invalid.Failures), ExitCode.Configuration),
        ConfigurationException or StoreException or PlanNotFoundException or RunInProgressException or MappingRefusedException =>
            new(exception.Message, ExitCode.Configuration),
        IOException or UnauthorizedAccessException => new($"{exception.Message} Check the path and its rights.", ExitCode.Configuration),
        HttpRequestException => new(exception.Message, ExitCode.Configuration),
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            new(string.Join(Environment.NewLine, several.InnerExceptions.Select(inner => From(inner)!.Message)), ExitCode.Configuration),
        _ => null,
    };
}
