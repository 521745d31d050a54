using System.Collections;
using System.ComponentModel;
using System.Reflection;
using Autotask.Client;
using Dots.Client;
using Integration.Autotask;
using Integration.Core;
using Integration.Dots;
using Integration.JumpCloud;
using Integration.SnipeIt;
using JumpCloud.Client;
using Microsoft.Extensions.Configuration;

namespace MspSync.Hosting;

/// <summary>The names that something reads, and what their values must look like. A name or value that does not fit is said in one sentence.</summary>
/// <param name="owner">What the settings come from, as the first words of a sentence.</param>
internal sealed class KnownSettings(string owner)
{
    public static void Check(IConfiguration settings)
    {
        var known = new KnownSettings("The configuration");
        known.Check(settings.GetSection("JumpCloud"), typeof(JumpCloudClientOptions), typeof(JumpCloudOptions));
        known.Check(settings.GetSection("Autotask"), typeof(AutotaskClientOptions), typeof(AutotaskOptions));
        known.Check(settings.GetSection("Dots"), typeof(DotsClientOptions), typeof(DotsOptions));
        known.Check(settings.GetSection("SnipeIt"), typeof(SnipeItOptions));
        known.Check(settings.GetSection("Assets"), typeof(AssetSettings));
        known.Check(settings.GetSection("Integration"), typeof(IntegrationOptions));
        known.Check(settings.GetSection("Rules"), typeof(RulesSettings));
        known.Check(settings.GetSection("Store"), typeof(StoreSettings));
        known.Check(settings.GetSection("Sandbox"), typeof(SandboxSettings));
    }

    /// <summary>Checks a list whose elements are sections.</summary>
    public void CheckList<TElement>(IConfigurationSection list) => CheckValue(list, typeof(IList<TElement>));

    private void Check(IConfigurationSection section, params Type[] types)
    {
        var known = types.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)).Where(property => property.CanWrite).ToList();
        if (section.Value is { Length: > 0 })
            throw new ConfigurationException($"{owner}'s {section.Path} is one value; it takes {string.Join(", ", known.Select(property => property.Name).Order(StringComparer.Ordinal))}.");

        foreach (var setting in section.GetChildren())
        {
            var property = known.Find(candidate => candidate.Name.Equals(setting.Key, StringComparison.OrdinalIgnoreCase))
                ?? throw new ConfigurationException(
                    $"{owner} has '{setting.Key}' in {section.Path}, which nothing reads. "
                    + $"{section.Path} takes {string.Join(", ", known.Select(candidate => candidate.Name).Order(StringComparer.Ordinal))}.");
            CheckValue(setting, property.PropertyType);
        }
    }

    private void CheckValue(IConfigurationSection setting, Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            if (setting.Value != "")
                CheckValue(setting, inner);
        }
        else if (type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)))
        {
            if (setting.Value is { Length: > 0 } single)
                throw new ConfigurationException($"{owner}'s {setting.Path} is '{single}'; give it a list.");

            foreach (var element in setting.GetChildren())
                CheckValue(element, type.GetGenericArguments()[^1]);
        }
        else if (TypeDescriptor.GetConverter(type) is not { } converter || !converter.CanConvertFrom(typeof(string)))
        {
            Check(setting, type);
        }
        else if (setting.GetChildren().Any() || (setting.Value is { } value && !Fits(converter, type, value)))
        {
            throw new ConfigurationException($"{owner}'s {setting.Path} is {(setting.Value is null ? "a section" : $"'{setting.Value}'")}; give it {Wanted(type)}.");
        }
    }

    // What a converter throws differs from type to type.
    private static bool Fits(TypeConverter converter, Type type, string value)
    {
        try
        {
            var converted = converter.ConvertFromInvariantString(value);
            return !type.IsEnum || Enum.IsDefined(type, converted!);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or OverflowException or NotSupportedException)
        {
            return false;
        }
    }

    private static string Wanted(Type type) => type.IsEnum
        ? $"one of {string.Join(", ", Enum.GetNames(type))}"
        : Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => "true or false",
            TypeCode.Int32 or TypeCode.Int64 => "a whole number",
            TypeCode.Double or TypeCode.Decimal => "a number such as 0.5",
            TypeCode.String => "one text",
            _ when type == typeof(TimeSpan) => "a length of time such as 00:01:30",
            _ when type == typeof(TimeOnly) => "a time of day such as 02:00",
            _ when type == typeof(DateTimeOffset) => "a time such as 2026-11-09T00:00:00Z",
            _ when type == typeof(DateOnly) => "a day such as 2026-11-09",
            _ => "an address",
        };

    private sealed record RulesSettings(string? Path);

    private sealed record StoreSettings(string? Path);

    private sealed record SandboxSettings(string? Control);
}
