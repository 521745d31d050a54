namespace Integration.Core.Assets;

/// <summary>Whose credentials a source uses, and for how long they last.</summary>
public sealed record DeviceSourceAccess
{
    /// <summary>Gets whom the credentials belong to, as a person knows it: an administrator or a service account. Never logged.</summary>
    /// <value>Null when the source does not say.</value>
    public string? Administrator { get; init; }

    /// <summary>Gets the role that the administrator has.</summary>
    /// <value>Null when the source does not say.</value>
    public string? Role { get; init; }

    /// <summary>Gets when the credentials expire: null when they never do.</summary>
    /// <value>Unknown when the source does not say; then a person is asked.</value>
    public Reading<DateTimeOffset?> ExpiresAt { get; init; }
}
