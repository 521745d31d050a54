using System.Text.Json.Serialization;

namespace Sdk.Benchmarks.Pages;

internal sealed record UsualPage
{
    [JsonPropertyName("items")]
    public IReadOnlyList<UsualCompany> Items { get; init; } = [];

    [JsonPropertyName("pageDetails")]
    public UsualPageDetails? PageDetails { get; init; }
}

internal sealed record UsualPageDetails
{
    [JsonPropertyName("nextPageUrl")]
    public string? NextPageUrl { get; init; }
}

[JsonSerializable(typeof(UsualPage))]
internal sealed partial class UsualContext : JsonSerializerContext;
