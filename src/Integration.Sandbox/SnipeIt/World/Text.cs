namespace Integration.Sandbox.SnipeIt.World;

/// <summary>A message as the user's language has it; the German ones are the sandbox's own.</summary>
internal sealed record Text(string English, string German)
{
    public static readonly Text DoesNotExist = new("Asset does not exist.", "Asset existiert nicht.");
    public static readonly Text NotFound = new("Asset not found", "Asset not found");
    public static readonly Text Created = new("Asset created successfully. :)", "Asset wurde angelegt. :)");
    public static readonly Text Updated = new("Asset updated successfully.", "Asset wurde aktualisiert.");
    public static readonly Text CheckedOut = new("Asset checked out successfully.", "Asset wurde herausgegeben.");
    public static readonly Text NotAvailable = new("That asset is not available for checkout!", "Dieses Asset kann nicht herausgegeben werden!");
    public static readonly Text CheckedIn = new("Asset checked in successfully.", "Asset wurde zurückgenommen.");
    public static readonly Text AlreadyCheckedIn = new("That asset is already checked in.", "Dieses Asset ist bereits zurückgenommen.");
    public static readonly Text Restored = new("Asset restored successfully.", "Asset wurde wiederhergestellt.");
    public static readonly Text NotDeleted = new("The asset is not deleted, so it cannot be restored", "Das Asset ist nicht gelöscht und kann nicht wiederhergestellt werden");
    public static readonly Text ModelNotFound = new("AssetModel not found", "AssetModel not found");
    public static readonly Text ModelCreated = new("Model created successfully.", "Modell wurde angelegt.");
    public static readonly Text ManufacturerCreated = new("Manufacturer created successfully.", "Hersteller wurde angelegt.");
    public static readonly Text ColumnNotOnModel =
        new("This field does not seem to exist on this Asset Model's fieldset.", "Dieses Feld gibt es im Feldsatz dieses Modells nicht.");
    public static readonly Text ColumnUnknown = new("This field does not seem to exist, please double check your custom field names.", "Dieses Feld gibt es nicht.");
    public static readonly Text NotDeployable = new("That status does not allow the asset to be checked out.", "Dieser Status erlaubt keine Herausgabe.");

    public static Text Required(string field) => new($"The {Words(field)} field is required.", $"{Words(field)} muss ausgefüllt werden.");

    public static Text Taken(string field) => new($"The {Words(field)} has already been taken.", $"{Words(field)} ist schon vergeben.");

    public static Text Invalid(string field) => new($"The selected {Words(field)} is invalid.", $"{Words(field)} ist ungültig.");

    public static Text TargetUnknown(string tag, string type) =>
        new($"Checkout target for asset {tag} is invalid - {type} does not exist.", $"Checkout target for asset {tag} is invalid - {type} does not exist.");

    private static string Words(string field) => field.Replace('_', ' ');
}
