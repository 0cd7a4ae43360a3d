using ContentJourney.Edge.Commands;

return await EdgeCommand.RunAsync(args);
