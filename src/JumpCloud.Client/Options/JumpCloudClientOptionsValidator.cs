using Microsoft.Extensions.Options;
using Shared.Http;

namespace JumpCloud.Client;

/// <summary>Checks the options of one connection; its messages name the place where they are set, and no key.</summary>
/// <param name="name">The options' name; null checks all.</param>
/// <param name="place">Where a person sets them, such as a configuration section.</param>
internal sealed class JumpCloudClientOptionsValidator(string? name, string place) : IValidateOptions<JumpCloudClientOptions>
{
    public ValidateOptionsResult Validate(string? validated, JumpCloudClientOptions options)
    {
        if (name is not null && name != validated)
            return ValidateOptionsResult.Skip;

        string[] problems = [.. Problems(options).Select(problem => $"{place}: {problem}")];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    /// <exception cref="OptionsValidationException">Something is wrong; the message lists all of it.</exception>
    public static void Require(JumpCloudClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var result = new JumpCloudClientOptionsValidator(null, nameof(JumpCloudClientOptions)).Validate(null, options);
        if (result.Failed)
            throw new OptionsValidationException(nameof(JumpCloudClientOptions), typeof(JumpCloudClientOptions), result.Failures);
    }

    private static IEnumerable<string> Problems(JumpCloudClientOptions options) =>
        ProblemsOfAccount(options).Concat(ProblemsOfLimits(options));

    private static IEnumerable<string> ProblemsOfAccount(JumpCloudClientOptions options)
    {
        if (!options.HasCredentialSource && string.IsNullOrWhiteSpace(options.ApiKey))
            yield return "ApiKey is not set.";
        if (options.ApiKey is { Length: > 0 } key && (key != key.Trim() || key.Any(char.IsControl)))
            yield return "ApiKey begins or ends with white space, or holds a control character.";
        if (!Enum.IsDefined(options.Region))
            yield return $"Region is {options.Region}, which is none of {string.Join(", ", Enum.GetNames<JumpCloudRegion>())}.";
        foreach (var (property, address) in new[] { ("ConsoleAddress", options.ConsoleAddress), ("ApiAddress", options.ApiAddress) })
        {
            if (address is not null && (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https")))
                yield return $"{property} is {address}, which is not an absolute http or https address.";
        }
    }

    private static IEnumerable<string> ProblemsOfLimits(JumpCloudClientOptions options)
    {
        if (options.MaxConcurrency < 1)
            yield return $"MaxConcurrency is {options.MaxConcurrency}; it must be at least 1.";
        foreach (var problem in LimitProblems.Of(options.Pipeline(options.Retry.MaxRetries), nameof(options.PermitTimeout)))
            yield return problem;
    }
}
