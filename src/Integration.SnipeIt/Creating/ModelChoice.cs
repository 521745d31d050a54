using Integration.SnipeIt.Calls;

namespace Integration.SnipeIt.Creating;

/// <summary>The model that a device's asset gets: one that is there, one to be created first, or none with the reason.</summary>
internal sealed record ModelChoice(long? Id, ModelDraft? New, string? Reason)
{
    public static ModelChoice Of(long id) => new(id, null, null);

    public static ModelChoice Create(ModelDraft model) => new(null, model, null);

    public static ModelChoice None(string reason) => new(null, null, reason);
}
