using Microsoft.Extensions.Options;

namespace Integration.Dots;

/// <summary>Checks the options of one integration; its messages name the place where they are set.</summary>
/// <param name="name">The options' name.</param>
/// <param name="place">Where a person sets them, such as a configuration section.</param>
internal sealed class DotsOptionsValidator(string name, string place) : IValidateOptions<DotsOptions>
{
    public ValidateOptionsResult Validate(string? validated, DotsOptions options)
    {
        if (name != validated)
            return ValidateOptionsResult.Skip;

        return ProblemOf(options) is { } problem ? ValidateOptionsResult.Fail($"{place}: {problem}") : ValidateOptionsResult.Success;
    }

    /// <exception cref="OptionsValidationException">Something is wrong.</exception>
    public static void Require(DotsOptions options)
    {
        if (ProblemOf(options) is { } problem)
            throw new OptionsValidationException(nameof(DotsOptions), typeof(DotsOptions), [$"{nameof(DotsOptions)}: {problem}"]);
    }

    private static string? ProblemOf(DotsOptions options) =>
        options.Name.Length > 0 && options.Name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
            ? null
            : $"Name is '{options.Name}'; it has lower-case letters, digits and hyphens only.";
}
