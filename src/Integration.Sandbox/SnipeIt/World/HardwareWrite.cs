using System.Text.Json.Nodes;

namespace Integration.Sandbox.SnipeIt.World;

/// <summary>What one request, or a person, writes into an asset: first all rules, then all values.</summary>
internal sealed class HardwareWrite(SnipeItWorld world, SnipeItBehavior behavior, JsonObject body, bool isByPerson)
{
    private const string CustomPrefix = "_snipeit_";
    private const string UserType = "App\\Models\\User";

    private readonly Input input = new(body);
    private readonly List<(string Field, Text Text)> problems = [];

    /// <param name="row">The asset that is changed; null for one that is made.</param>
    /// <exception cref="SnipeItRefusal">A rule is broken.</exception>
    public void Check(SandboxHardware? row)
    {
        CheckReferences(isNew: row is null);
        CheckTag(row);
        Require("name", input.Text("name") is not { Length: > 255 });
        Require("warranty_months", input.Text("warranty_months") is null || input.Number("warranty_months") is not null);
        Require("purchase_date", input.Text("purchase_date") is null || input.Date("purchase_date") is not null);
        Require("purchase_cost", input.Text("purchase_cost") is null || input.Amount("purchase_cost") >= 0);
        Require("byod", input.Text("byod") is null or "0" or "1");
        Require("requestable", input.Text("requestable") is null or "0" or "1");
        if (behavior.RequiresUniqueSerials && input.Text("serial") is { } serial && world.IsSerialTaken(serial, row))
            problems.Add(("serial", Text.Taken("serial")));
        CheckAssignee(isNew: row is null);
        if (problems.Count == 0)
            CheckColumns(input.Has("model_id") ? world.Models.Find(input.Number("model_id")) : row?.ModelRow);
        if (problems.Count > 0)
            throw new SnipeItRefusal(problems);
    }

    public void Apply(SandboxHardware row)
    {
        var isNew = row.AssetTag.Length == 0;
        if (isNew || input.Has("asset_tag"))
            world.Hardware.SetTag(row, input.Text("asset_tag") ?? world.NextTag());
        Take("serial", serial => world.Hardware.SetSerial(row, serial));
        Take("model_id", _ => row.ModelRow = world.Models.Find(input.Number("model_id"))!);
        Take("status_id", _ => row.StatusRow = world.StatusLabels.Find(input.Number("status_id"))!);
        Take("name", name => row.Name = name);
        Take("notes", notes => row.Notes = notes);
        Take("order_number", number => row.OrderNumber = number);
        Take("purchase_date", _ => row.PurchaseDate = input.Date("purchase_date"));
        Take("purchase_cost", _ => row.PurchaseCost = input.Amount("purchase_cost"));
        Take("warranty_months", _ => row.WarrantyMonths = (int?)input.Number("warranty_months"));
        Take("byod", value => row.IsByod = value == "1");
        Take("requestable", value => row.IsRequestable = value == "1");
        if (isNew || input.Has("company_id"))
            row.CompanyRow = Company();
        foreach (var column in Columns())
            row.FieldValues[column] = input.Text(column);
        ApplyAssignee(row);
    }

    private void CheckReferences(bool isNew)
    {
        CheckReference("model_id", world.Models.Find(input.Number("model_id")), isNew);
        CheckReference("status_id", world.StatusLabels.Find(input.Number("status_id")), isNew);
        Require("company_id", input.Text("company_id") is null || world.Companies.Find(input.Number("company_id")) is not null);
    }

    private void CheckReference(string field, CatalogRow? found, bool isRequired)
    {
        if (isRequired && input.Text(field) is null)
            problems.Add((field, Text.Required(field)));
        else
            Require(field, !input.Has(field) || found is not null);
    }

    private void CheckTag(SandboxHardware? row)
    {
        var tag = input.Text("asset_tag");
        if (tag is not null && world.IsTagTaken(tag, row))
            problems.Add(("asset_tag", Text.Taken("asset_tag")));
        else if (tag is null && (row is null ? !behavior.AutoIncrementsTags : input.Has("asset_tag")))
            problems.Add(("asset_tag", Text.Required("asset_tag")));
    }

    private void CheckAssignee(bool isNew)
    {
        Require("assigned_user", input.Text("assigned_user") is null || world.Users.Find(input.Number("assigned_user")) is not null);
        if (isNew && input.Text("assigned_user") is not null && world.StatusLabels.Find(input.Number("status_id")) is { Type: not StatusLabelType.Deployable })
            problems.Add(("status_id", Text.NotDeployable));
        foreach (var (field, other) in (ReadOnlySpan<(string, string)>)[("assigned_to", "assigned_type"), ("assigned_type", "assigned_to")])
        {
            if (input.Text(other) is not null && input.Text(field) is null)
                problems.Add((field, Text.Required(field)));
        }

        Require("assigned_type", input.Text("assigned_type") is null or UserType);
    }

    private void CheckColumns(HardwareModel? model)
    {
        foreach (var column in Columns().Where(column => model?.Fieldset?.Has(column) != true))
            problems.Add((column, world.Fields.Rows.Any(field => field.Column == column) ? Text.ColumnNotOnModel : Text.ColumnUnknown));
    }

    private void ApplyAssignee(SandboxHardware row)
    {
        // The first is a checkout; the second only writes who has the asset, and leaves counters and dates behind.
        if (world.Users.Find(input.Number("assigned_user")) is { } user)
            world.CheckOut(row, user, isByPerson);
        else if (input.Text("assigned_type") is UserType)
            world.Assign(row, world.Users.Find(input.Number("assigned_to")), isByPerson);
    }

    private CatalogRow? Company() =>
        behavior.TokenCompany is { } own && !isByPerson ? world.Companies.Named(own) : world.Companies.Find(input.Number("company_id"));

    private IEnumerable<string> Columns() => input.Names.Where(name => name.StartsWith(CustomPrefix, StringComparison.Ordinal));

    private void Require(string field, bool isRight)
    {
        if (!isRight)
            problems.Add((field, Text.Invalid(field)));
    }

    private void Take(string field, Action<string?> set)
    {
        if (input.Has(field))
            set(input.Text(field));
    }
}
