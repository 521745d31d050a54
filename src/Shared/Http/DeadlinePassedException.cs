namespace Shared.Http;

/// <summary>The call's deadline was over before its first byte could leave.</summary>
internal sealed class DeadlinePassedException() : TimeoutException("The call's deadline passed before it could be sent");
