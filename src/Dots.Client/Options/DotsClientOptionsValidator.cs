using Microsoft.Extensions.Options;
using Shared.Http;

namespace Dots.Client;

/// <summary>Checks the options of one connection; its messages name the place where they are set, and no key.</summary>
/// <param name="name">The options' name; null checks all.</param>
/// <param name="place">Where a person sets them, such as a configuration section.</param>
internal sealed class DotsClientOptionsValidator(string? name, string place) : IValidateOptions<DotsClientOptions>
{
    private static readonly string[] Taken = ["Accept", "User-Agent", "Host", "Connection", "Transfer-Encoding", DotsProtocol.IdempotencyHeader];

    public ValidateOptionsResult Validate(string? validated, DotsClientOptions options)
    {
        if (name is not null && name != validated)
            return ValidateOptionsResult.Skip;

        string[] problems = [.. Problems(options).Select(problem => $"{place}: {problem}")];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    /// <exception cref="OptionsValidationException">Something is wrong; the message lists all of it.</exception>
    public static void Require(DotsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var result = new DotsClientOptionsValidator(null, nameof(DotsClientOptions)).Validate(null, options);
        if (result.Failed)
            throw new OptionsValidationException(nameof(DotsClientOptions), typeof(DotsClientOptions), result.Failures);
    }

    private static IEnumerable<string> Problems(DotsClientOptions options) =>
        ProblemsOfAccount(options).Concat(ProblemsOfPaths(options.Paths)).Concat(ProblemsOfFields(options.FieldNames)).Concat(ProblemsOfLimits(options));

    private static IEnumerable<string> ProblemsOfAccount(DotsClientOptions options)
    {
        if (!options.HasCredentialSource && string.IsNullOrWhiteSpace(options.ApiKey))
            yield return "ApiKey is not set.";
        if (options.ApiKey is { Length: > 0 } key && (key != key.Trim() || key.Any(char.IsControl)))
            yield return "ApiKey begins or ends with white space, or holds a control character.";
        if (!IsHeader(options.ApiKeyHeader))
            yield return $"ApiKeyHeader is '{options.ApiKeyHeader}', which is not a header that can carry the key.";
        if (!IsAddress(options.BaseAddress))
            yield return "BaseAddress must be an absolute http or https address, without user name and query.";
        if (options.PartnerAddress is { } partner && !IsAddress(partner))
            yield return "PartnerAddress must be an absolute http or https address, without user name and query. Leave it out to leave the partner endpoint off.";
    }

    private static IEnumerable<string> ProblemsOfPaths(DotsPaths paths)
    {
        foreach (var (setting, path, hole) in paths.All())
        {
            if (path is null)
                continue;

            if (!IsRelative(path))
                yield return $"Paths:{setting} is '{path}', which is not a relative path without a leading slash.";
            if (path.Split('{').Length - 1 != (hole is null ? 0 : 1) || !path.Contains(hole ?? "", StringComparison.Ordinal))
                yield return $"Paths:{setting} is '{path}', which must hold {(hole is null ? "no braces" : $"{hole} once, and no other braces")}.";
        }
    }

    private static IEnumerable<string> ProblemsOfFields(DotsFieldNames names)
    {
        foreach (var (setting, _, name) in names.All())
        {
            if (name is null || (name.Length == 0 && setting != nameof(DotsFieldNames.Assets)))
                yield return $"FieldNames:{setting} is empty. Leave it out for the default.";
        }

        foreach (var twice in names.All().Where(field => !string.IsNullOrEmpty(field.OnTheWire)).GroupBy(field => field.OnTheWire).Where(group => group.Count() > 1))
            yield return $"FieldNames: '{twice.Key}' stands for {string.Join(" and ", twice.Select(field => field.Setting))}.";
    }

    private static IEnumerable<string> ProblemsOfLimits(DotsClientOptions options)
    {
        if (options.MaxConcurrency < 1)
            yield return $"MaxConcurrency is {options.MaxConcurrency}; it must be at least 1.";
        foreach (var problem in LimitProblems.Of(options.Pipeline(options.Retry.MaxRetries), nameof(options.PermitTimeout)))
            yield return problem;
    }

    // The client itself fills the others, or the framework does.
    private static bool IsHeader(string? name)
    {
        using var request = new HttpRequestMessage();
        return !string.IsNullOrEmpty(name) && !Taken.Contains(name, StringComparer.OrdinalIgnoreCase) && request.Headers.TryAddWithoutValidation(name, "x");
    }

    private static bool IsAddress(Uri? address) =>
        address is { IsAbsoluteUri: true } && (address.Scheme is "http" or "https") && (address.UserInfo + address.Query + address.Fragment).Length == 0;

    private static bool IsRelative(string path)
    {
        try
        {
            return RelativePath.Require(path) == path;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
