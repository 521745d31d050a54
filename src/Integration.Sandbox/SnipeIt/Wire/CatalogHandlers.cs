using System.Text.Json;
using Integration.Sandbox.Http;
using Integration.Sandbox.Log;
using Integration.Sandbox.SnipeIt.World;

namespace Integration.Sandbox.SnipeIt.Wire;

/// <summary>What assets refer to: models, labels, manufacturers, categories, companies and custom fields.</summary>
internal sealed class CatalogHandlers(SnipeItWorld world, SnipeItBehavior behavior, SandboxLog log)
{
    public Reply Models(SandboxRequest request) => List(request, world.Models, WriteModel);

    public Reply Model(SandboxRequest request)
    {
        var model = long.TryParse(request.Route("id"), out var id) ? world.Models.Find(id) : null;
        return model is null ? throw new SnipeItRefusal(Text.ModelNotFound) : SnipeItReply.Object(200, writer => WriteModel(writer, model));
    }

    public Reply StatusLabels(SandboxRequest request) => List(request, world.StatusLabels, (writer, label) =>
    {
        WriteName(writer, label);
        writer.WriteString("type", label.TypeName);
        writer.WriteNumber("assets_count", world.Hardware.Rows.Count(row => row.StatusRow == label && row.DeletedAt is null));
    });

    public Reply Manufacturers(SandboxRequest request) => List(request, world.Manufacturers, WriteName);

    public Reply Categories(SandboxRequest request) => List(request, world.Categories, (writer, category) =>
    {
        WriteName(writer, category);
        writer.WriteString("category_type", behavior.IsTranslated ? "Vermögenswert" : "Asset");
    });

    public Reply Companies(SandboxRequest request) => List(request, world.Companies, WriteName);

    /// <summary>All custom fields: this list has no pages.</summary>
    public Reply Fields(SandboxRequest request) => Whole(world.Fields.Rows, WriteField);

    /// <summary>All fieldsets, each with its fields and models: this list has no pages either.</summary>
    public Reply Fieldsets(SandboxRequest request) => Whole(world.Fieldsets.Rows, (writer, fieldset) =>
    {
        WriteName(writer, fieldset);
        WriteList(writer, "fields", fieldset.Fields, WriteField);
        WriteList(writer, "models", [.. world.Models.Rows.Where(model => model.Fieldset == fieldset)], WriteName);
    });

    public Reply CreateModel(SandboxRequest request)
    {
        var input = Body(request);
        var problems = new List<(string, Text)>();
        RequireName(input, problems);
        if (world.Categories.Find(input.Number("category_id")) is null)
            problems.Add(("category_id", input.Text("category_id") is null ? Text.Required("category_id") : Text.Invalid("category_id")));
        if (input.Text("manufacturer_id") is not null && world.Manufacturers.Find(input.Number("manufacturer_id")) is null)
            problems.Add(("manufacturer_id", Text.Invalid("manufacturer_id")));
        if (problems.Count == 0 && world.Models.Rows.Any(model => Same(model.Name, input.Text("name")) && Same(model.Number, input.Text("model_number"))))
            problems.Add(("name", Text.Taken("name")));
        if (problems.Count > 0)
            throw new SnipeItRefusal(problems);
        var made = world.Models.Add(new HardwareModel(world.Models.NextId, input.Text("name")!)
        {
            Number = input.Text("model_number"),
            Category = world.Categories.Find(input.Number("category_id"))!,
            Manufacturer = world.Manufacturers.Find(input.Number("manufacturer_id")),
            Fieldset = world.Fieldsets.Find(input.Number("fieldset_id")),
        });
        return Created(request, made, "model", Text.ModelCreated);
    }

    public Reply CreateManufacturer(SandboxRequest request)
    {
        var input = Body(request);
        var problems = new List<(string, Text)>();
        RequireName(input, problems);
        if (input.Text("name") is { } name && world.Manufacturers.Find(name) is not null)
            problems.Add(("name", Text.Taken("name")));
        if (problems.Count > 0)
            throw new SnipeItRefusal(problems);
        return Created(request, world.Manufacturers.Add(new CatalogRow(world.Manufacturers.NextId, input.Text("name")!)), "manufacturer", Text.ManufacturerCreated);
    }

    private Reply Created(SandboxRequest request, CatalogRow row, string what, Text text)
    {
        log.Accept(request, world.Now, $"{what} {row.Id} created");
        return SnipeItReply.Success(behavior.IsTranslated ? text.German : text.English, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", row.Id);
            writer.WriteString("name", row.Name);
            writer.WriteEndObject();
        });
    }

    private Reply List<TRow>(SandboxRequest request, Catalog<TRow> catalog, Action<Utf8JsonWriter, TRow> write)
        where TRow : CatalogRow
    {
        var isAscending = request.Query("order") == "asc";
        var name = request.Query("name")?.Trim() is { Length: > 0 } asked ? asked : null;
        var search = request.Query("search")?.Trim() ?? "";
        var rows = catalog.Rows.Where(row => (name is null || Same(row.Name, name)) && row.Name.Contains(search, StringComparison.OrdinalIgnoreCase)).ToList();
        var sorted = isAscending ? rows.OrderBy(row => row.Id) : rows.OrderByDescending(row => row.Id);
        return SnipeItReply.List(PageOf.Request(request, behavior.MaxResults).Cut(sorted), rows.Count, Wrapped(write));
    }

    private static Reply Whole<TRow>(IReadOnlyList<TRow> rows, Action<Utf8JsonWriter, TRow> write) => SnipeItReply.List(rows, rows.Count, Wrapped(write));

    private static void WriteList<TRow>(Utf8JsonWriter writer, string name, IReadOnlyList<TRow> rows, Action<Utf8JsonWriter, TRow> write)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("total", rows.Count);
        writer.WriteStartArray("rows");
        foreach (var row in rows)
            Wrapped(write)(writer, row);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static Action<Utf8JsonWriter, TRow> Wrapped<TRow>(Action<Utf8JsonWriter, TRow> write) => (writer, row) =>
    {
        writer.WriteStartObject();
        write(writer, row);
        writer.WriteEndObject();
    };

    private static void WriteModel(Utf8JsonWriter writer, HardwareModel model)
    {
        WriteName(writer, model);
        writer.WriteHtmlOrNull("model_number", model.Number);
        writer.WriteReference("manufacturer", model.Manufacturer);
        writer.WriteReference("category", model.Category);
        writer.WriteReference("fieldset", model.Fieldset);
    }

    private static void WriteField(Utf8JsonWriter writer, CustomField field)
    {
        WriteName(writer, field);
        writer.WriteString("db_column_name", field.Column);
        writer.WriteString("format", "ANY");
        writer.WriteString("type", "text");
    }

    private static void WriteName(Utf8JsonWriter writer, CatalogRow row)
    {
        writer.WriteNumber("id", row.Id);
        writer.WriteHtml("name", row.Name);
    }

    private static void RequireName(Input input, List<(string, Text)> problems)
    {
        if (input.Text("name") is null)
            problems.Add(("name", Text.Required("name")));
    }

    private static Input Body(SandboxRequest request) => new(request.ReadObject() ?? throw new JsonException("Invalid JSON"));

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
