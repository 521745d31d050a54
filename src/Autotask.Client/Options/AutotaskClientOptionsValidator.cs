using System.Globalization;
using Microsoft.Extensions.Options;
using Shared.Http;

namespace Autotask.Client;

/// <summary>Checks the options of one connection; its messages name the place where they are set, and no value.</summary>
/// <param name="name">The options' name.</param>
/// <param name="place">Where a person sets them, such as a configuration section.</param>
internal sealed class AutotaskClientOptionsValidator(string? name, string place) : IValidateOptions<AutotaskClientOptions>
{
    public ValidateOptionsResult Validate(string? validated, AutotaskClientOptions options)
    {
        if (name is not null && name != validated)
            return ValidateOptionsResult.Skip;

        string[] problems = [.. Problems(options).Select(problem => $"{place}: {problem}")];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    /// <exception cref="OptionsValidationException">Something is wrong.</exception>
    public static void Require(AutotaskClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var result = new AutotaskClientOptionsValidator(null, nameof(AutotaskClientOptions)).Validate(null, options);
        if (result.Failed)
            throw new OptionsValidationException(nameof(AutotaskClientOptions), typeof(AutotaskClientOptions), result.Failures);
    }

    private static IEnumerable<string> Problems(AutotaskClientOptions options)
    {
        if (!options.AsksForCredentials())
        {
            foreach (var (property, value) in new[] { ("UserName", options.UserName), ("Secret", options.Secret), ("IntegrationCode", options.IntegrationCode) })
            {
                if (string.IsNullOrWhiteSpace(value))
                    yield return $"{property} is not set.";
                else if (value.AsSpan().ContainsAnyInRange('\0', '\x1f') || value != value.Trim())
                    yield return $"{property} begins or ends with white space, or holds a control character.";
            }
        }

        if (options.ZoneDiscoveryAddress is not { IsAbsoluteUri: true, Scheme: "https" or "http" })
            yield return "ZoneDiscoveryAddress must be an absolute http or https address.";

        if (options.PicklistLifetime <= TimeSpan.Zero)
            yield return string.Create(CultureInfo.InvariantCulture, $"PicklistLifetime must be above zero, and is {options.PicklistLifetime}.");

        foreach (var problem in LimitProblems.Of(options.Pipeline(options.Retry.MaxRetries), nameof(options.BudgetTimeout)).Concat(ProblemsOf(options.Budget)))
            yield return problem;
    }

    private static IEnumerable<string> ProblemsOf(AutotaskBudgetSettings budget)
    {
        if (budget.Slots is < 1 or > AutotaskRequestBudgetOptions.MaxSlots)
            yield return $"Budget:Slots must be 1 to {AutotaskRequestBudgetOptions.MaxSlots}, and is {budget.Slots}.";
        if (budget.HourlyShare is not (> 0 and <= 1))
            yield return string.Create(CultureInfo.InvariantCulture, $"Budget:HourlyShare must be above 0 and at most 1, and is {budget.HourlyShare}.");
        if (budget.Directory is { } directory && string.IsNullOrWhiteSpace(directory))
            yield return "Budget:Directory is empty. Leave it out to share no files.";
    }
}
