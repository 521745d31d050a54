namespace Integration.Sandbox.JumpCloud.World;

/// <summary>How a sweep of organizations shows the usage of one.</summary>
public enum UsageFields
{
    /// <summary>As counts.</summary>
    Shown,

    /// <summary>Not at all: the fields are absent.</summary>
    Absent,

    /// <summary>As null.</summary>
    Null,
}
