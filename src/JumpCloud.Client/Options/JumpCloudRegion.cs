namespace JumpCloud.Client;

/// <summary>Where JumpCloud keeps an account's data; each region has hosts of its own.</summary>
public enum JumpCloudRegion
{
    /// <summary><c>console.jumpcloud.com</c> and <c>api.jumpcloud.com</c>.</summary>
    Standard,

    /// <summary><c>console.eu.jumpcloud.com</c> and <c>api.eu.jumpcloud.com</c>.</summary>
    Europe,

    /// <summary><c>console.in.jumpcloud.com</c> and <c>api.in.jumpcloud.com</c>.</summary>
    India,
}
