using MspSync;

return await App.RunAsync(args, Console.Out, Console.Error);
