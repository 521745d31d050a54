using Microsoft.Extensions.Options;

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

        foreach (var (property, value) in new[] { ("TotalTimeout", options.TotalTimeout), ("AttemptTimeout", options.AttemptTimeout), ("BudgetTimeout", options.BudgetTimeout) })
        {
            if (value <= TimeSpan.Zero || value.TotalMilliseconds > int.MaxValue)
                yield return $"{property} must be more than zero and less than 24 days, and is {value}.";
        }

        if (options.AttemptTimeout > options.TotalTimeout)
            yield return $"AttemptTimeout ({options.AttemptTimeout}) must not be longer than TotalTimeout ({options.TotalTimeout}).";

        if (options.Retry.MaxRetries < 0)
            yield return $"Retry:MaxRetries must not be negative, and is {options.Retry.MaxRetries}. Set Retry:Enabled to false for none.";

        if (options.Retry.Delay < TimeSpan.Zero || options.Retry.MaxDelay < options.Retry.Delay)
            yield return $"Retry:Delay ({options.Retry.Delay}) must not be negative nor above Retry:MaxDelay ({options.Retry.MaxDelay}).";

        if (options.MaxResponseBytes < 1)
            yield return $"MaxResponseBytes must be positive, and is {options.MaxResponseBytes}.";
    }
}
