using System.CommandLine;
using System.CommandLine.Parsing;
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

    public static void RequireLength(this Option option, int least) => option.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var value }] && value.Trim().Length < least)
            result.AddError($"{option.Name} is '{value}', which is too short; give at least {least} characters.");
    });

    public static void Require(this Option<int> option, int minimum, int maximum) => option.CustomParser = result =>
    {
        if (int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum)
            return value;

        result.AddError($"{option.Name} is '{result.Tokens[0].Value}'; give a whole number from {minimum} to {maximum}.");
        return default;
    };

    public static long ParseId(ArgumentResult result)
    {
        if (long.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var id))
            return id;

        result.AddError($"'{result.Tokens[0].Value}' is not the number of an entry. 'MspSync journal list --all' shows them.");
        return default;
    }
}
