using Integration.Core.Assets;
using Integration.SnipeIt.Calls;
using Integration.SnipeIt.Creating;

namespace Integration.SnipeIt.Writes;

/// <summary>Makes the request that creates an asset, of what the settings and the installation say.</summary>
internal sealed class AssetBuilder(SnipeItOptions options, Installation installation)
{
    /// <returns>The request, which lacks a model that is yet to be made; or why there can be none.</returns>
    public (AssetWrite? Asset, string? Problem) Build(AssetDraft draft, ModelChoice model)
    {
        if (installation.Rules.StatusId is not { } status)
            return Refuse("Create:Status names no status label, and Snipe-IT takes no asset without one.");
        if (model is { Id: null, New: null })
            return Refuse($"{model.Reason}.");
        if (installation.Companies.IsUsed && installation.Companies.Find(draft.Account) is null)
            return Refuse($"account '{draft.Account}' has no company: name it in Companies.");

        var (tag, missing) = options.Create.Tag is { } pattern ? TagPattern.Fill(pattern, draft) : default;
        if (missing is not null)
            return Refuse($"the device has nothing for {missing}, which Create:Tag names.");

        var key = draft.Key is { } value && installation.Fields.Key is { } field && Has(model, field.Column) ? (field.Column, value) : default;
        if (draft.SerialNumber is null && key.Column is null)
            return Refuse("without a serial number it needs its key, and no custom field of its model keeps one: set KeyField, and put the field into the model's fieldset.");

        return (new AssetWrite
        {
            ModelId = model.Id,
            StatusId = status,
            CompanyId = installation.Companies.IsUsed ? installation.Companies.Find(draft.Account) : installation.Rules.CompanyId,
            AssetTag = tag,
            Serial = draft.SerialNumber,
            Name = draft.Name,
            Fields = FieldsOf(draft, model, key),
        }, null);
    }

    // Snipe-IT refuses the whole request for one column that the model does not have.
    private Dictionary<string, string> FieldsOf(AssetDraft draft, ModelChoice model, (string? Column, string Value) key)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, custom) in installation.Fields.ByName)
        {
            if (draft.Values[name] is { } text && Has(model, custom.Column))
                columns[custom.Column] = ValueText.Of(name, text, custom);
        }

        if (key.Column is { } column)
            columns[column] = key.Value;
        return columns;
    }

    private bool Has(ModelChoice model, string column) =>
        model.Id is { } id ? installation.Catalog.Has(id, column) : installation.Catalog.FieldsetHas(model.New!.FieldsetId, column);

    private static (AssetWrite? Asset, string? Problem) Refuse(string reason) => (null, reason);
}
