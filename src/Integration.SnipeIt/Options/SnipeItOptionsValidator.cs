using Integration.Core.Assets;
using Integration.SnipeIt.Creating;
using Microsoft.Extensions.Options;
using Shared.Http;

namespace Integration.SnipeIt;

/// <summary>Checks the options of one connection; its messages name the place where they are set, and no token.</summary>
/// <param name="name">The options' name; null checks all.</param>
/// <param name="place">Where a person sets them, such as a configuration section.</param>
internal sealed class SnipeItOptionsValidator(string? name, string place) : IValidateOptions<SnipeItOptions>
{
    private const int FewestRows = 2;
    private const int MostRows = 500;

    public ValidateOptionsResult Validate(string? validated, SnipeItOptions options)
    {
        if (name is not null && name != validated)
            return ValidateOptionsResult.Skip;

        string[] problems = [.. Problems(options).Select(problem => $"{place}: {problem}")];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    /// <exception cref="OptionsValidationException">Something is wrong; the message lists all of it.</exception>
    public static void Require(SnipeItOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var result = new SnipeItOptionsValidator(null, nameof(SnipeItOptions)).Validate(null, options);
        if (result.Failed)
            throw new OptionsValidationException(nameof(SnipeItOptions), typeof(SnipeItOptions), result.Failures);
    }

    private static IEnumerable<string> Problems(SnipeItOptions options) =>
        ProblemsOfConnection(options).Concat(ProblemsOfLimits(options)).Concat(ProblemsOfFields(options)).Concat(ProblemsOfCreating(options.Create));

    private static IEnumerable<string> ProblemsOfConnection(SnipeItOptions options)
    {
        if (options.Address is null)
            yield return "Address is not set.";
        else if (!options.Address.IsAbsoluteUri || options.Address.Scheme is not ("http" or "https"))
            yield return $"Address is {options.Address}, which is not an absolute http or https address.";
        else if (options.Address.Query.Length > 0 || options.Address.Fragment.Length > 0)
            yield return $"Address is {options.Address}: leave out what follows the path.";
        if (!options.HasTokenSource && string.IsNullOrWhiteSpace(options.Token))
            yield return "Token is not set.";
        if (options.Token is { Length: > 0 } token && (token != token.Trim() || token.Any(char.IsControl)))
            yield return "Token begins or ends with white space, or holds a control character.";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
            yield return $"TimeZone is '{options.TimeZone}', which is no time zone that this machine knows. Use an IANA id, such as Europe/Berlin.";
    }

    private static IEnumerable<string> ProblemsOfLimits(SnipeItOptions options)
    {
        if (options.PageSize is < FewestRows or > MostRows)
            yield return $"PageSize must be {FewestRows} to {MostRows}, and is {options.PageSize}.";
        if (options.ThrottlePerMinute < 1)
            yield return $"ThrottlePerMinute is {options.ThrottlePerMinute}; it must be at least 1.";
        foreach (var problem in LimitProblems.Of(options.Pipeline(options.Retry.MaxRetries), nameof(options.PermitTimeout)))
            yield return problem;
    }

    private static IEnumerable<string> ProblemsOfFields(SnipeItOptions options)
    {
        if (options.Name.Length == 0 || !options.Name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            yield return $"Name is '{options.Name}'; it has lower-case letters, digits and hyphens only.";
        if (options.Fields.Keys.FirstOrDefault(field => AssetFields.Name.Equals(field, StringComparison.OrdinalIgnoreCase)) is { } name)
            yield return $"Fields names '{name}', which Snipe-IT keeps without a custom field.";
        foreach (var group in options.Fields.GroupBy(field => field.Value?.Trim(), StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            yield return $"Fields gives {string.Join(" and ", group.Select(field => field.Key))} the same custom field '{group.Key}'.";
        foreach (var group in options.Fields.GroupBy(field => field.Key, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            yield return $"Fields names '{group.Key}' more than once.";
    }

    private static IEnumerable<string> ProblemsOfCreating(SnipeItCreateOptions options)
    {
        foreach (var problem in TagPattern.ProblemsOf(options.Tag))
            yield return $"Create:Tag is '{options.Tag}', {problem}";
        if (options.CreatesModels && string.IsNullOrWhiteSpace(options.Category))
            yield return "Create:Category is not set, and Create:CreatesModels needs it: Snipe-IT takes no model without one.";
        foreach (var group in options.Models.GroupBy(rule => rule.Key, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            yield return $"Create:Models names '{group.Key}' more than once.";
    }
}
