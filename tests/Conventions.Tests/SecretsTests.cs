using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Conventions.Tests;

public sealed partial class SecretsTests
{
    private const string Sentinel = "hunter2-sentinel";

    public static TheoryData<string> Packages => [.. Repository.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void ToString_OfWhatHoldsSecrets_PrintsNone(string package)
    {
        var talkative = Repository.Load(package).GetTypes()
            .Where(type => type is { IsAbstract: false, ContainsGenericParameters: false, IsByRefLike: false } && !type.Name.Contains('<', StringComparison.Ordinal))
            .Where(type => Secrets(type).Length > 0)
            .Where(type => Filled(type).ToString()!.Contains(Sentinel, StringComparison.Ordinal));

        Rule.HasNoBreach(talkative.Select(type => type.FullName));
    }

    [Fact]
    public void ToString_OfARecordThatHidesNothing_IsCaught()
    {
        var careless = new Careless { ApiKey = Sentinel };

        Assert.Equal(["ApiKey"], Secrets(typeof(Careless)).Select(property => property.Name));
        Assert.Contains(Sentinel, careless.ToString(), StringComparison.Ordinal);
        Assert.Contains(Sentinel, Filled(typeof(CarelessUpdate)).ToString(), StringComparison.Ordinal);
    }

    private static PropertyInfo[] Secrets(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(property => (property.PropertyType == typeof(string) || IsOptionalText(property.PropertyType)) && property.GetIndexParameters().Length == 0)
            .Where(property => type.Name.EndsWith("Options", StringComparison.Ordinal) || SecretName().IsMatch(property.Name)),
    ];

    private static bool IsOptionalText(Type type) =>
        type.IsGenericType && type.Name.StartsWith("Optional`", StringComparison.Ordinal) && type.GetGenericArguments()[0] == typeof(string);

    private static object Filled(Type type)
    {
        var instance = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in Secrets(type))
        {
            var field = property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance);
            field?.SetValue(instance, IsOptionalText(property.PropertyType) ? Activator.CreateInstance(property.PropertyType, Sentinel) : Sentinel);
        }

        return instance;
    }

    [GeneratedRegex("Secret|Password|ApiKey|ApiIntegrationCode|IntegrationCode|AccessToken|RefreshToken|BearerToken|AuthToken|ApiToken|PrivateKey|ClientSecret|Authorization")]
    private static partial Regex SecretName();

    private sealed record Careless
    {
        public string? ApiKey { get; init; }
    }

    private sealed record CarelessUpdate
    {
        public Optional<string?> ApiToken { get; init; }
    }

    private readonly record struct Optional<T>(T Value);
}
