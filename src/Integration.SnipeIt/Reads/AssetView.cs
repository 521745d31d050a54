using Integration.Core.Assets;
using Integration.SnipeIt.Creating;
using Row = Integration.SnipeIt.Rows.Asset;

namespace Integration.SnipeIt.Reads;

/// <summary>Shows rows of Snipe-IT as the engine knows assets. Not for use by several threads.</summary>
internal sealed class AssetView(Installation installation)
{
    private readonly (string Field, string? Text)[] values = new (string, string?)[installation.Fields.ByName.Count + 1];

    private readonly Dictionary<long, IReadOnlyCollection<string>> leftOut = [];

    public Asset Of(Row row)
    {
        values[0] = (AssetFields.Name, row.Name);
        var count = 1;
        foreach (var (name, custom) in installation.Fields.ByName)
            values[count++] = (name, row.Fields[custom.Column]);

        return new Asset
        {
            Id = Ids.Write(row.Id),
            SerialNumber = row.Serial,
            Key = installation.Fields.Key is { } key ? row.Fields[key.Column] : null,
            Tag = row.AssetTag,
            Name = row.Name,
            Assignee = row.Assignee,
            Account = installation.Companies.AccountOf(row.Company),
            IsArchived = row.Status?.IsArchived == true,
            IsDeleted = row.IsDeleted,
            Values = AssetValues.Of(values),
            LeftOut = row.Model is { } model ? OfModel(model.Id, row) : OutOf(row),
        };
    }

    // Which fields an asset shows follows from its model.
    private IReadOnlyCollection<string> OfModel(long model, Row row) => leftOut.TryGetValue(model, out var known) ? known : leftOut[model] = OutOf(row);

    private IReadOnlyCollection<string> OutOf(Row row) =>
        [.. installation.Fields.ByName.Where(field => !row.Fields.Has(field.Value.Column)).Select(field => field.Key)];
}
