namespace Dots.Client;

/// <summary>Where an operation goes, before the settings are asked.</summary>
/// <param name="Operation">Its name in traces, metrics and logs.</param>
/// <param name="Place">What its path is relative to.</param>
/// <param name="Path">The path, or for <see cref="DotsPlace.Unpublished"/> the setting that holds it.</param>
/// <param name="Value">What takes the place of <c>{Name}</c> in a path from the settings.</param>
internal readonly record struct DotsRoute(string Operation, DotsPlace Place, string Path, DotsRoute.Argument? Value = null)
{
    public static DotsRoute Public(string operation, string path) => new(operation, DotsPlace.Public, path);

    public static DotsRoute Unpublished(string operation, string setting, Argument? value = null) => new(operation, DotsPlace.Unpublished, setting, value);

    public static DotsRoute Partner(string operation, string path) => new(operation, DotsPlace.Partner, path);

    /// <summary>Makes a value a part of a path or query.</summary>
    /// <exception cref="ArgumentException">It is blank, or would lead elsewhere: no escape keeps <c>..</c> from naming the parent.</exception>
    public static string Escape(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return value is "." or ".." ? throw new ArgumentException($"'{value}' names a place in a path, and cannot be a value there.", nameof(value)) : Uri.EscapeDataString(value);
    }

    internal sealed record Argument(string Name, string Value);
}
