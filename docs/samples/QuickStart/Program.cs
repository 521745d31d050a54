#region quick-start
Console.WriteLine("Ready.");
#endregion
