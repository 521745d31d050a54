using System.Text.Json.Serialization;

namespace Sdk.Benchmarks.Pages;

internal sealed record UsualUserDefinedField
{
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    [JsonPropertyName("value")]
    public string? Value { get; init; }
}
