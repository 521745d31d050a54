using System.Globalization;

namespace Integration.SnipeIt.Rows;

/// <summary>An asset, as far as matching and writing it need: a hundred thousand of them are held at once.</summary>
/// <remarks>Texts are what a person typed: no longer escaped for HTML, and null where Snipe-IT shows an empty one.</remarks>
internal sealed record Asset : IRow
{
    public required long Id { get; init; }

    public string? AssetTag { get; init; }

    public string? Serial { get; init; }

    public string? Name { get; init; }

    /// <summary>Shared by all assets of the model that were read together, as are the other references.</summary>
    public Reference? Model { get; init; }

    public string? ModelNumber { get; init; }

    public Reference? Manufacturer { get; init; }

    public StatusLabel? Status { get; init; }

    public Reference? Company { get; init; }

    /// <summary>The name of whoever or whatever has it; null when nobody has.</summary>
    public string? Assignee { get; init; }

    public bool IsDeleted { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public FieldValues Fields { get; init; }

    /// <summary>Names no person.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{nameof(Asset)} {Id}");
}
