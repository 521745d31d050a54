using System.CommandLine;
using System.Globalization;

namespace MspSync.Commands;

/// <summary>Refuses values that parse and still make no sense.</summary>
internal static class Checks
{
    public static void RefuseEmpty(this Option option) => option.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var value }] && string.IsNullOrWhiteSpace(value))
        {
            result.AddError($"{option.Name} needs a value.");
        }
    });

    public static void RequireLength(this Option<string> option, int least) => option.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var value }] && value.Trim().Length < least)
            result.AddError($"{option.Name} is '{value}', which is too short; give at least {least} characters.");
    });

    public static void Require(this Option<int> option, int minimum, int maximum) => option.Validators.Add(result =>
    {
        // What is no number at all is refused by the parser.
        if (result.Tokens is [{ Value: var text }] && int.TryParse(text, CultureInfo.InvariantCulture, out var value) && (value < minimum || value > maximum))
        {
            result.AddError($"{option.Name} is {value}; give a number from {minimum} to {maximum}.");
        }
    });
}
