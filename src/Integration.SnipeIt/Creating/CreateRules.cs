using Integration.SnipeIt.Calls;
using Integration.SnipeIt.Rows;

namespace Integration.SnipeIt.Creating;

/// <summary>The settings for created assets, looked up in what the installation has.</summary>
internal sealed class CreateRules
{
    private readonly SnipeItCreateOptions options;
    private readonly Catalog catalog;
    private readonly List<string> problems = [];
    private readonly Dictionary<string, long> models = new(StringComparer.OrdinalIgnoreCase);
    private readonly long? fallbackModel;
    private readonly long? category;
    private readonly long? fieldset;

    public CreateRules(SnipeItCreateOptions options, Catalog catalog)
    {
        this.options = options;
        this.catalog = catalog;
        StatusId = FindStatus();
        CompanyId = Find("Create:Company", options.Company, catalog.Companies);
        fallbackModel = Find("Create:FallbackModel", options.FallbackModel, catalog.Models);
        category = Find("Create:Category", options.Category, catalog.Categories);
        fieldset = Find("Create:Fieldset", options.Fieldset, catalog.Fieldsets);
        foreach (var (text, model) in options.Models)
        {
            if (Find($"Create:Models:{text}", model, catalog.Models) is { } id)
                models[text.Trim()] = id;
        }
    }

    /// <summary>What is named in the settings and not to be found, or not alone, each as a sentence that names the setting.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>The status label; null when none is set, so that nothing is created.</summary>
    public long? StatusId { get; }

    public long? CompanyId { get; }

    /// <summary>Finds a device's model: by the settings, by its number, by its name; with the manufacturer where several have the same.</summary>
    /// <param name="manufacturer">The device's manufacturer, in any case; null when it is not known.</param>
    /// <param name="model">The device's model, as its source calls it; null when it is not known.</param>
    public ModelChoice FindModel(string? manufacturer, string? model)
    {
        var text = model?.Trim() ?? "";
        if (text.Length == 0)
            return Fallback("the device does not say which model it is", null);
        if (models.TryGetValue(text, out var set))
            return ModelChoice.Of(set);

        var candidates = Candidates(text, manufacturer?.Trim());
        return candidates.Count switch
        {
            1 => ModelChoice.Of(candidates[0].Id),
            0 => Fallback($"Snipe-IT has no model with the number or the name '{text}'", NewModel(text, manufacturer?.Trim())),
            _ => ModelChoice.None($"{candidates.Count} models in Snipe-IT are '{text}' ({string.Join(", ", candidates.Select(candidate => candidate.Id))}): name one in Create:Models"),
        };
    }

    private List<AssetModel> Candidates(string text, string? manufacturer)
    {
        var found = catalog.Models.Where(model => Same(model.Number, text)).ToList();
        if (found.Count == 0)
            found = [.. catalog.Models.Where(model => Same(model.Name, text))];
        var ofMaker = found.Where(model => Same(model.Manufacturer?.Name, manufacturer)).ToList();
        return found.Count > 1 && ofMaker.Count > 0 ? ofMaker : found;
    }

    private ModelChoice Fallback(string reason, ModelDraft? draft)
    {
        if (fallbackModel is { } id)
            return ModelChoice.Of(id);
        return draft is not null ? ModelChoice.Create(draft) : ModelChoice.None($"{reason}: add it, or set Create:Models, Create:FallbackModel or Create:CreatesModels");
    }

    private ModelDraft? NewModel(string name, string? manufacturer)
    {
        if (!options.CreatesModels || category is not { } id)
            return null;
        var maker = catalog.Manufacturers.FirstOrDefault(candidate => Same(candidate.Name, manufacturer));
        return new ModelDraft(name, Number: null, id, maker?.Id, fieldset);
    }

    private long? FindStatus()
    {
        var id = Find("Create:Status", options.Status, catalog.StatusLabels);
        if (catalog.StatusLabels.FirstOrDefault(label => label.Id == id)?.IsArchived != true)
            return id;

        problems.Add($"Create:Status is '{options.Status}', which is for archived assets: nothing would be written to them any more.");
        return null;
    }

    private long? Find(string setting, string? value, IEnumerable<Reference> rows) => Named.Find(setting, value, rows, problems);

    private static bool Same(string? one, string? other) => one is not null && one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
