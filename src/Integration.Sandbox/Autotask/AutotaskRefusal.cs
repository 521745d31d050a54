namespace Integration.Sandbox.Autotask;

/// <summary>A request that the server understood and refuses: answered with 500 and <c>errors[]</c>.</summary>
internal sealed class AutotaskRefusal(string message) : Exception(message);
